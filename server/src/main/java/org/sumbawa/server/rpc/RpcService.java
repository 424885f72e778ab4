package org.sumbawa.server.rpc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.SyntaxId;

/** An interface as one caller on one pipe has it, with whatever handles the caller opens. For one thread at a time. */
interface RpcService {

  /** The interface. */
  SyntaxId syntax();

  /** Runs a procedure: arguments in, results out. */
  Bytes call(int opnum, Bytes stub) throws RpcFault, Malformed;
}
