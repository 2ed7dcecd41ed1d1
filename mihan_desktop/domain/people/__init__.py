"""People: who somebody is by names, papers, telephones and birth, how alike two are, and the page of one person."""
