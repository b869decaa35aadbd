// Why: a newcomer sees real input go through without looking for any; the sample ships with the product.
import { resolve } from 'node:path'

const FOLDER = resolve(import.meta.dirname, '../../sample')
export const SAMPLE = ['2016-01-metropolitan-street.csv.gz', '2016-01-metropolitan-outcomes.csv.gz'].map((name) => resolve(FOLDER, name))
export const ATTRIBUTION = 'Contains public sector information licensed under the Open Government Licence v3.0 (data.police.uk).'
