/**
 * REST resources of the domain register: holders, reports, statistics, contacts, observations, and
 * unfiled domains.
 */
package org.beian.web.api.domainregister;
