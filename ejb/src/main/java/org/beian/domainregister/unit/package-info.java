/**
 * Registries and registrars as reporting units: their contacts, and their list for the ministry.
 */
package org.beian.domainregister.unit;
