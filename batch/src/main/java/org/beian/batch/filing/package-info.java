/** Jobs about applications for a filing. */
package org.beian.batch.filing;
