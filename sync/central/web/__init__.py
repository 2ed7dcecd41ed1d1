"""The ministry's pages: who may see what, sign-in with a second factor, and what is shown."""
