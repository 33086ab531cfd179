package main

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"sync"
)

// A MongoDB server changes one document atomically. This version of FerretDB reads it, and
// writes it back in a second step, between which another client may have written. So its
// commands are let in one by one, which gives clients what they may count on with MongoDB.
var oneByOne sync.Mutex

// serveOneByOne passes on what comes to an address to a socket, one command at a time.
func serveOneByOne(ctx context.Context, address, socket string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	context.AfterFunc(ctx, func() { listener.Close() })
	for {
		client, err := listener.Accept()
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		go serveClient(client, socket)
	}
}

func serveClient(client net.Conn, socket string) {
	defer client.Close()
	server, err := net.Dial("unix", socket)
	if err != nil {
		return
	}
	defer server.Close()
	for {
		command, err := readMessage(client)
		if err != nil {
			return
		}
		reply, err := ask(server, command)
		if err != nil {
			return
		}
		if _, err := client.Write(reply); err != nil {
			return
		}
	}
}

// ask expects a reply to each command, as this project's client never sends one that has none.
func ask(server net.Conn, command []byte) ([]byte, error) {
	oneByOne.Lock()
	defer oneByOne.Unlock()
	if _, err := server.Write(command); err != nil {
		return nil, err
	}
	return readMessage(server)
}

const messageBytesMax = 48_000_000

// readMessage reads one message of the wire protocol, which begins with its length.
func readMessage(from io.Reader) ([]byte, error) {
	var prefix [4]byte
	if _, err := io.ReadFull(from, prefix[:]); err != nil {
		return nil, err
	}
	length := binary.LittleEndian.Uint32(prefix[:])
	if length < 16 || length > messageBytesMax {
		return nil, fmt.Errorf("a message cannot have %d bytes", length)
	}
	message := make([]byte, length)
	copy(message, prefix[:])
	_, err := io.ReadFull(from, message[4:])
	return message, err
}
