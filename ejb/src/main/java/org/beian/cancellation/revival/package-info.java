/**
 * Accesses that came back: until a website's content named only what is in force, an application
 * that added an access took the last one, which had been cancelled, for filed as well, and it was
 * entered anew beside the one that was sent (15.4, B14). A job finds them. Run without a number it
 * changes nothing and tells how many there are; run with that number it ends those that are certain
 * through the register's own cancellation and tells sponsor and provider. Those that were used or
 * named since wait for the authority of the filing, which ends them likewise or keeps them.
 */
package org.beian.cancellation.revival;
