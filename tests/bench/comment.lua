-- A comment with the form's token: what wrk sends.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.body = "token=" .. os.getenv("TOKEN") ..
    "&comment=The+signed+file+is+attached.%0D%0A%0D%0APlease+look+again."
