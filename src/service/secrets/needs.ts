/** What came of a change that an administrator made to a secret of this installation while it runs. */
export type SecretChange = {
  readonly what: 'credential' | 'certificate'
  readonly became: 'in use' | 'refused'
  /** Names this state of the file and tells nothing of it: of each, people are told once. */
  readonly mark: string
}

/** Looks at the files of the installation's own secrets. @returns every change since the process started, oldest first */
export type Secrets = () => Promise<readonly SecretChange[]>
