"""The LGSP gateway: a province's data-sharing platform.

A **member** is an organisation; a **system** is one of its information systems and it is who
signs. A **service** is one operation with a major version. A **grant** says: this system may call
this service, for these procedures, on this legal basis, seeing these fields, until then. An
**exchange** is one request carried from a system to a service and back, with its proof; a
**refusal** is the typed end of one that was not carried out. The **journal** is the durable record
of every authenticated exchange. An **adapter** makes a national database look like a service; a
**simulator** is a faithful stand-in for that database.

`gateway.exchange` carries one message; docs/architecture.md walks it through the files.
"""

__version__ = "0.1.0"
