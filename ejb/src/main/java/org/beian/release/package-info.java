/**
 * Release of domains (B11): a domain that was bought is still filed by its former holder. The new
 * holder applies for its release on the proof of the domain register; the authority of that filing
 * hears the former holder and decides. A release takes the domain out of the former website, which
 * is cancelled with its accesses where it has no other.
 */
package org.beian.release;
