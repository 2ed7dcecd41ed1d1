"""The ministry's centre as others install it: a wheel, a Debian package, and the files beside them."""
