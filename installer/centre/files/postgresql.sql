-- The register in PostgreSQL 15 or newer on this machine. Run once, as its administrator:
--     sudo -u postgres psql --no-psqlrc --set=ON_ERROR_STOP=1 --file=postgresql.sql
-- then:
--     mihan-central init --database 'postgresql:///mihan?host=/run/postgresql'
--
-- The role is called like the account of the service, which the system itself vouches for at the socket (peer): there
-- is no password. It owns its database, makes and changes its own tables, and may do nothing else on the server.

CREATE ROLE "mihan-central" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
COMMENT ON ROLE "mihan-central" IS 'the ministry''s centre of Mihan: owns the database mihan';

CREATE DATABASE mihan OWNER "mihan-central" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8';
REVOKE ALL ON DATABASE mihan FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE mihan TO "mihan-central";

\connect mihan
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO "mihan-central";

-- On another machine: a password (scram-sha-256), TLS, and a line in pg_hba.conf for that one address:
--     ALTER ROLE "mihan-central" PASSWORD '…';
--     hostssl  mihan  mihan-central  192.0.2.10/32  scram-sha-256
--     mihan-central init --database 'postgresql://mihan-central:…@db.example/mihan?sslmode=verify-full'
