/** The address space of a unit as a picture to zoom into. */
package org.beian.web.page.ipregister.space;
