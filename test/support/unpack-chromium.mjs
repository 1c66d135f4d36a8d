// Unpacks the packaged Chromium into TMPDIR, which is where the package puts it, and says how to start it. A process of its
// own, for the package reads TMPDIR and these two of Lambda's names as it is loaded: so told, it also unpacks the
// libraries that a bare machine lacks (research: @sparticuz/chromium, README).
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
const { default: packaged } = await import('@sparticuz/chromium')
await packaged.executablePath()
process.stdout.write(JSON.stringify(packaged.args))
