package dev.needlewise.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wire to a server on this machine that a test can cut and mend. A cut one hangs up on whoever comes: a closed port might
 * be given to somebody else meanwhile.
 */
public final class Severable implements AutoCloseable {
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket listening;
    private volatile boolean whole = true;

    public Severable(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void cut() throws IOException {
        whole = false;
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    public void mend() {
        whole = true;
    }

    private void accept() throws IOException {
        while (!listening.isClosed()) {
            Socket near = listening.accept();
            if (!whole) {
                near.close();
                continue;
            }
            Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(near);
            open.add(far);
            if (!whole) {
                cut();
            }
            start(() -> pass(near, far));
            start(() -> pass(far, near));
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    /** Work that ends with an exception when the wire is cut. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
