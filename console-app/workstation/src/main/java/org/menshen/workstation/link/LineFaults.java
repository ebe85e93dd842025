package org.menshen.workstation.link;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import org.menshen.domain.port.Link.Fault;

/// What a failure of the transport says about the line. Pure.
public final class LineFaults {

    private LineFaults() {
    }

    /// What is wrong.
    public static Fault of(IOException failure) {
        return switch (failure) {
            case SealedException seal -> Fault.SEALED;
            case CentreException refusal -> Fault.REFUSED;
            case ConnectException none -> Fault.UNREACHED;
            case NoRouteToHostException none -> Fault.UNREACHED;
            case UnknownHostException none -> Fault.UNREACHED;
            case SocketTimeoutException slow -> connecting(slow) ? Fault.UNREACHED : Fault.SILENT;
            default -> Fault.CLOSED;
        };
    }

    /// Whether the other side took the connection and then kept silent.
    public static boolean silent(IOException failure) {
        return failure instanceof SocketTimeoutException slow && !connecting(slow);
    }

    private static boolean connecting(SocketTimeoutException slow) {
        return String.valueOf(slow.getMessage()).toLowerCase(java.util.Locale.ROOT).contains("connect");
    }
}
