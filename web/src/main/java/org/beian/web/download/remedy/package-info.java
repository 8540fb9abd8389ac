/** Downloads of letters by their service: the list, the letters, and the proofs. */
package org.beian.web.download.remedy;
