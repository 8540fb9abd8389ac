/** The register of domains over the interface: observations, unfiled sites, who holds a domain. */
package org.beian.web.api.domainregister;
