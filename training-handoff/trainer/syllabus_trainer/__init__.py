"""What happens after Spark: from a hand-off folder to an adapter, a merged model, quantised files and a verdict."""
