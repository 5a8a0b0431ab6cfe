// The window was opened over Gmail; once it is closed the add-on looks again. Left open where it may not be closed.
setTimeout(() => window.close(), 1500);
