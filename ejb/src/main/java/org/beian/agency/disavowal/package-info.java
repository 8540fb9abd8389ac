/** Disavowals of applications: stated by the sponsor, answered by the provider, cleared. */
package org.beian.agency.disavowal;
