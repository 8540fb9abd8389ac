/**
 * Licences of access providers (article 4): before one ends the provider and its authority are
 * warned; the provider submits the renewed one, and the authority registers it or sends it back.
 * From the day after its last one the provider takes no new access.
 */
package org.beian.partyregister.licence;
