package org.beian.domainregister.unfiled;

/** CDI event: an unfiled site got its filing, in the transaction of the approval (7.4). */
public record UnfiledSiteFiled(UnfiledSite site) {}
