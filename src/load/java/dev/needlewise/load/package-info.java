/** How the product bears load: a filled store, people at work over it, and what it took. */
package dev.needlewise.load;
