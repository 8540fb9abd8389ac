/** The address space of a unit as a picture with zoom. */
package org.beian.web.page.ipregister.space;
