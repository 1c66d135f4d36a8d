/** What intake is measured against: botbuilder and restify as Microsoft's samples have them, with a bot that does nothing. */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsActivityHandler,
  type Request,
  type Response,
} from 'botbuilder'
import * as restify from 'restify'
import { appId, appSecret, tenantId } from '../src/tenant/seed.ts'

const [port, origin = ''] = process.argv.slice(2)
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appSecret,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: `${origin}/botframework/v1/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/login/${tenantId}/v2.0/.well-known/openid-configuration`,
    ToChannelFromBotLoginUrl: `${origin}/login/${tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: origin,
    CallerId: '',
  }),
)
const bot = new TeamsActivityHandler()
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as unknown as Request, response as unknown as Response, context => bot.run(context))
})
server.get('/health/ready', async (_, response) => {
  response.send(200)
  await Promise.resolve()
})
server.listen(Number(port))
