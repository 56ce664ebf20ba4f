package dev.needlewise.testplatform;

/** A tool that is registered at the platform. */
public record Client(String id, String deploymentId, String loginAddress, String launchAddress, String keySetAddress) {}
