/**
 * Registries and registrars as units that report: their contacts, and the list that the ministry
 * looks at.
 */
package org.beian.domainregister.unit;
