"""The form engine: XLSForm and XForm in, one filling of a form, an OpenRosa submission out; knows neither Qt nor the desk."""
