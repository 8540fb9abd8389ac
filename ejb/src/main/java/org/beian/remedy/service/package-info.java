/** Service of letters: recorded, corrected, and read by the authority and by the parties. */
package org.beian.remedy.service;
