package dev.needlewise.servers;

import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** An application that does nothing: what a server still keeps of it, it keeps of any. */
@WebListener
public final class Bare implements ServletContextListener {}
