/** Recording and reading of verifications (7.3). */
package org.beian.supervision.verification;
