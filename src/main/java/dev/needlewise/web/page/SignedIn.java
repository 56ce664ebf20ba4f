package dev.needlewise.web.page;

/** Who is signed in, and as what: "Priya Raman", "Trainee". */
public record SignedIn(String name, String role) {}
