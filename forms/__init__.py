"""The form engine: XLSForm and XForm in, one filling, an OpenRosa submission out; knows neither Qt nor the desk."""
