/** The register of what is filed: subjects, websites, domains and accesses under their numbers. */
package org.beian.filing.register;
