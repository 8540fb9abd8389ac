/** The register of addresses by interface: who holds an address, and the check reports. */
package org.beian.web.api.ipregister;
