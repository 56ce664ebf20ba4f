/**
 * Pages about which content is in use: upload, compare, take into use and go back for administrators; sign for
 * supervisors; who signed for everybody.
 */
@NullMarked
package dev.needlewise.web.packs;

import org.jspecify.annotations.NullMarked;
