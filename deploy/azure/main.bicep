// Not run by us: no bicep engine and no subscription was at hand. test/install/azure.test.ts checks its structure only.
// Two replicas of Chaperone in two zones, their database with a standby in another zone, a Key Vault for every secret, the
// folders that both share, logs, and the alerts that wake somebody. No bot resource: an Azure bot never gets the events of who
// joins and leaves a meeting, so the bot is registered in Developer Portal (docs/administrator.md#registration).
//
//   az group create --name chaperone --location uksouth
//   az deployment group create --resource-group chaperone --template-file deploy/azure/main.bicep \
//     --parameters image=REGISTRY/chaperone:VERSION registry=REGISTRY appId=… tenantId=… alertMail=… \
//     --parameters appSecret="$MicrosoftAppPassword" databasePassword="$(openssl rand -hex 24)"
//   az storage file upload --account-name … --share-name policy --source policy/oakfield.yaml
//
// Afterwards: grant the identity AcrPull on the registry, put the address that is printed (or publicUrl, once its domain is
// bound) into Developer Portal, and run `npx chaperone doctor` in a replica (`az containerapp exec`). /metrics is reachable
// where the address is; it names nobody, but a gateway before it should not let it through.
targetScope = 'resourceGroup'

@description('Where everything lies: a region with availability zones, in the country whose law the school is under.')
param location string = resourceGroup().location

@description('Begins the name of everything. Names of vaults and storage accounts are the world’s, so a part of their own follows.')
@minLength(3)
@maxLength(10)
param name string = 'chaperone'

@description('The image that deploy/Dockerfile builds, with its registry and version.')
param image string

@description('Server of that registry, such as oakfield.azurecr.io. The identity of the app needs AcrPull there.')
param registry string

@description('MicrosoftAppId: application id of the bot’s registration in Developer Portal.')
param appId string

@description('MicrosoftAppTenantId: directory id of the school’s Microsoft 365.')
param tenantId string

@description('MicrosoftAppPassword: a client secret of that application. Kept in the Key Vault; exchange it there.')
@secure()
param appSecret string

@description('Password of the database’s login. Kept in the Key Vault as part of the address.')
@secure()
@minLength(16)
param databasePassword string

@description('PUBLIC_URL: the address at which Microsoft reaches the service. Empty: the one that Container Apps gives it.')
param publicUrl string = ''

@description('Who gets a mail when lessons may be unwatched.')
param alertMail string

@description('Public address of the machine from which policy files are uploaded. Empty: none may, until it is set.')
param uploadFrom string = ''

@description('Size of each database server. Two cores serve a hundred lessons at once.')
param databaseSku string = 'Standard_D2ds_v5'

@description('How many days the database can be taken back to any instant of.')
@minValue(7)
@maxValue(35)
param backupDays int = 35

var suffix = uniqueString(resourceGroup().id)
var ports = { service: 3978, postgres: 5432 }
var address = empty(publicUrl) ? 'https://${name}.${environment.properties.defaultDomain}' : publicUrl
// Built-in role: reads secrets, and nothing else.
var secretsUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-app'
  location: location
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
          serviceEndpoints: [{ service: 'Microsoft.Storage' }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.2.0/28'
          delegations: [
            { name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }
          ]
        }
      }
    ]
  }
  resource appsSubnet 'subnets' existing = { name: 'apps' }
  resource databaseSubnet 'subnets' existing = { name: 'database' }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: name
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-${suffix}'
  location: location
  sku: { name: databaseSku, tier: 'GeneralPurpose' }
  properties: {
    version: '17'
    administratorLogin: 'chaperone'
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 64, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: backupDays, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'ZoneRedundant' }
    network: {
      delegatedSubnetResourceId: network::databaseSubnet.id
      privateDnsZoneArmResourceId: zone.id
      publicNetworkAccess: 'Disabled'
    }
  }
  dependsOn: [zoneLink]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'chaperone'
  properties: { charset: 'UTF8' }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}${suffix}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

resource vaultSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'app-secret'
  properties: { value: appSecret }
}

resource vaultDatabase 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://chaperone:${uriComponent(databasePassword)}@${server.properties.fullyQualifiedDomainName}:${ports.postgres}/chaperone?sslmode=verify-full'
  }
}

resource vaultStorage 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'storage-key'
  properties: { value: storage.listKeys().keys[0].value }
}

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

// DATA_DIR, for keys only (the database is elsewhere), and POLICY_DIR. Both replicas must have the same of each.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${name}${suffix}', 24)
  location: location
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'AzureServices'
      virtualNetworkRules: [{ id: network::appsSubnet.id }]
      ipRules: empty(uploadFrom) ? [] : [{ value: uploadFrom }]
    }
  }
  resource files 'fileServices' = {
    name: 'default'
    properties: { shareDeleteRetentionPolicy: { enabled: true, days: 30 } }
    resource data 'shares' = { name: 'data', properties: { shareQuota: 1 } }
    resource policy 'shares' = { name: 'policy', properties: { shareQuota: 1 } }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 90 }
}

resource environment 'Microsoft.App/managedEnvironments@2026-01-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    zoneRedundant: true
    vnetConfiguration: { infrastructureSubnetId: network::appsSubnet.id, internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }
  resource data 'storages' = {
    name: 'data'
    properties: {
      azureFile: {
        accountName: storage.name
        accountKeyVaultProperties: { identity: identity.id, keyVaultUrl: vaultStorage.properties.secretUri }
        shareName: 'data'
        accessMode: 'ReadWrite'
      }
    }
    dependsOn: [readsSecrets, storage::files::data]
  }
  resource policy 'storages' = {
    name: 'policy'
    properties: {
      azureFile: {
        accountName: storage.name
        accountKeyVaultProperties: { identity: identity.id, keyVaultUrl: vaultStorage.properties.secretUri }
        shareName: 'policy'
        accessMode: 'ReadOnly'
      }
    }
    dependsOn: [readsSecrets, storage::files::policy]
  }
}

resource app 'Microsoft.App/containerApps@2026-01-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      // A new version is ready before the old one is told to stop: lessons are handed over, not dropped.
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: ports.service, transport: 'http', allowInsecure: false }
      registries: [{ server: registry, identity: identity.id }]
      // Without a version: a secret that is exchanged in the vault is in new replicas within half an hour.
      secrets: [
        { name: 'app-secret', keyVaultUrl: '${vault.properties.vaultUri}secrets/app-secret', identity: identity.id }
        { name: 'database-url', keyVaultUrl: '${vault.properties.vaultUri}secrets/database-url', identity: identity.id }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: { minReplicas: 2, maxReplicas: 2 }
      containers: [
        {
          name: 'chaperone'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: [
            { name: 'MicrosoftAppId', value: appId }
            { name: 'MicrosoftAppTenantId', value: tenantId }
            { name: 'MicrosoftAppPassword', secretRef: 'app-secret' }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
            { name: 'PUBLIC_URL', value: address }
            { name: 'PORT', value: string(ports.service) }
            { name: 'DATA_DIR', value: '/data' }
            { name: 'POLICY_DIR', value: '/policy' }
            { name: 'LOG_LEVEL', value: 'info' }
          ]
          probes: [
            { type: 'Startup', httpGet: { path: '/health/live', port: ports.service }, periodSeconds: 5, failureThreshold: 24 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: ports.service }, periodSeconds: 10, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: ports.service }, periodSeconds: 5, failureThreshold: 3 }
          ]
          volumeMounts: [
            { volumeName: 'data', mountPath: '/data' }
            { volumeName: 'policy', mountPath: '/policy' }
          ]
        }
      ]
      volumes: [
        {
          name: 'data'
          storageType: 'AzureFile'
          storageName: 'data'
          mountOptions: 'uid=1000,gid=1000,file_mode=0600,dir_mode=0700,nobrl' // node's own, in the image
        }
        { name: 'policy', storageType: 'AzureFile', storageName: 'policy', mountOptions: 'uid=1000,gid=1000' }
      ]
    }
  }
  dependsOn: [database, readsSecrets, vaultSecret, vaultDatabase, environment::data, environment::policy]
}

resource whoIsTold 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [{ name: 'on call', emailAddress: alertMail, useCommonAlertSchema: true }]
  }
}

// Each names the part of the runbook that mends it. Severity 0 wakes somebody.
var measured = [
  {
    name: 'replicas'
    scope: app.id
    namespace: 'Microsoft.App/containerApps'
    metric: 'Replicas'
    operator: 'LessThan'
    threshold: 2
    aggregation: 'Maximum'
    severity: 0
    says: 'Fewer than two replicas run (docs/runbook.md#not-reachable)'
  }
  {
    name: 'restarts'
    scope: app.id
    namespace: 'Microsoft.App/containerApps'
    metric: 'RestartCount'
    operator: 'GreaterThan'
    threshold: 3
    aggregation: 'Maximum'
    severity: 1
    says: 'A replica ends again and again (docs/runbook.md#not-reachable)'
  }
  {
    name: 'database-alive'
    scope: server.id
    namespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
    metric: 'is_db_alive'
    operator: 'LessThan'
    threshold: 1
    aggregation: 'Maximum'
    severity: 0
    says: 'The database does not answer (docs/runbook.md#database)'
  }
  {
    name: 'database-full'
    scope: server.id
    namespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
    metric: 'storage_percent'
    operator: 'GreaterThan'
    threshold: 80
    aggregation: 'Maximum'
    severity: 1
    says: 'The database’s disk is nearly full (docs/runbook.md#database)'
  }
]

resource alerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for one in measured: {
    name: '${name}-${one.name}'
    location: 'global'
    properties: {
      description: one.says
      severity: one.severity
      enabled: true
      scopes: [one.scope]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT5M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: one.name
            metricNamespace: one.namespace
            metricName: one.metric
            operator: one.operator
            threshold: one.threshold
            timeAggregation: one.aggregation
          }
        ]
      }
      actions: [{ actionGroupId: whoIsTold.id }]
    }
  }
]

// What Chaperone itself writes into its log when something goes on failing; deploy/alerts.yaml has the same for Prometheus.
var logged = [
  {
    name: 'platform'
    lines: ['platform stopped']
    severity: 0
    says: 'A part of Microsoft fails again and again (docs/runbook.md#no-way-out)'
  }
  {
    name: 'loop'
    lines: ['loop failed', 'due not written', 'request failed']
    severity: 0
    says: 'What is due is not done, or requests fail (docs/runbook.md#database)'
  }
  {
    name: 'secret'
    lines: ['secret refused', 'secret not looked at']
    severity: 1
    says: 'A changed secret or certificate is not taken (docs/runbook.md#token)'
  }
  {
    name: 'policy'
    lines: ['policy refused']
    severity: 2
    says: 'A policy file was changed and cannot be used (docs/policy-file.md)'
  }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for one in logged: {
    name: '${name}-log-${one.name}'
    location: location
    properties: {
      description: one.says
      severity: one.severity
      enabled: true
      scopes: [logs.id]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT5M'
      criteria: {
        allOf: [
          {
            query: 'ContainerAppConsoleLogs_CL | where ContainerAppName_s == "${name}" | extend line = parse_json(Log_s) | where tostring(line.msg) in ("${join(one.lines, '", "')}")'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [whoIsTold.id] }
    }
  }
]

@description('Into Developer Portal, with /api/messages and /api/calls as setup prints them; and into the manifest.')
output publicAddress string = address

@description('Where the policy files go.')
output storageAccount string = storage.name
