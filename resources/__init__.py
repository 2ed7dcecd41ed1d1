"""Files that the program carries: fonts, icons, styles, translations, code lists, and the makers of invented people."""
