"""Pure functions from a string to spans: sentences, words, quotations, names, quantities, dates."""
