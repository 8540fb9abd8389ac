/** Work on enforcement cases that all their procedures share: rights, limits, letters, notices. */
package org.beian.enforcement.casework;
