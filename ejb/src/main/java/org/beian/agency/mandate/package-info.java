/** A sponsor's mandates, their revocation, and what follows from it. */
package org.beian.agency.mandate;
