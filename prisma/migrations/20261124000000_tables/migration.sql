-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('hurt', 'accountable', 'unsure');

-- CreateEnum
CREATE TYPE "CheckInKind" AS ENUM ('plan', 'change', 'contact', 'feeling', 'evening');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('kept', 'notKept');

-- CreateEnum
CREATE TYPE "Reply" AS ENUM ('noted', 'thanks', 'talk');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "nameMac" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "pairId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "deviceHash" BYTEA NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL,
    "idleMinutes" INTEGER NOT NULL,
    "provenAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" BYTEA NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Pair" (
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "headHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "linkedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "pairId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "firstName" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "leftSeq" INTEGER,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("pairId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "pairId" UUID NOT NULL,
    "inviterId" UUID NOT NULL,
    "codeMac" BYTEA NOT NULL,
    "code" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "joinedAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("pairId")
);

-- CreateTable
CREATE TABLE "Repair" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hurtId" UUID NOT NULL,
    "accountableId" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Repair_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "RepairName" (
    "pairId" UUID NOT NULL,
    "repairId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RepairName_pkey" PRIMARY KEY ("pairId","repairId","revision")
);

-- CreateTable
CREATE TABLE "RepairDeclined" (
    "pairId" UUID NOT NULL,
    "repairId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RepairDeclined_pkey" PRIMARY KEY ("pairId","repairId","userId")
);

-- CreateTable
CREATE TABLE "Event" (
    "pairId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("pairId","seq")
);

-- CreateTable
CREATE TABLE "Request" (
    "userId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "mac" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Request_pkey" PRIMARY KEY ("userId","requestId")
);

-- CreateTable
CREATE TABLE "Held" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "requestId" UUID NOT NULL,
    "mac" BYTEA NOT NULL,
    "input" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Held_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "userId" UUID NOT NULL,
    "composer" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId","composer")
);

-- CreateTable
CREATE TABLE "DataKey" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "pairId" UUID,
    "wrapped" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DataKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "CheckInKind" NOT NULL,
    "words" TEXT,
    "outcome" "Outcome",
    "at" TIMESTAMPTZ(3) NOT NULL,
    "localDate" DATE NOT NULL,
    "zone" TEXT NOT NULL,
    "about" TIMESTAMP(0),
    "toldFirst" BOOLEAN NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "CheckInReply" (
    "pairId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "reply" "Reply" NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CheckInReply_pkey" PRIMARY KEY ("pairId","checkInId","reply")
);

-- CreateTable
CREATE TABLE "Clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offsetSeconds" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_nameMac_key" ON "User"("nameMac");

-- CreateIndex
CREATE INDEX "User_pairId_idx" ON "User"("pairId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_pairId_slot_key" ON "Member"("pairId", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_codeMac_key" ON "Invitation"("codeMac");

-- CreateIndex
CREATE INDEX "Invitation_inviterId_idx" ON "Invitation"("inviterId");

-- CreateIndex
CREATE INDEX "Held_until_idx" ON "Held"("until");

-- CreateIndex
CREATE UNIQUE INDEX "Held_userId_requestId_key" ON "Held"("userId", "requestId");

-- CreateIndex
CREATE INDEX "DataKey_pairId_idx" ON "DataKey"("pairId");

-- CreateIndex
CREATE UNIQUE INDEX "DataKey_ownerId_pairId_key" ON "DataKey"("ownerId", "pairId");

-- CreateIndex
CREATE INDEX "CheckIn_pairId_localDate_idx" ON "CheckIn"("pairId", "localDate");

-- CreateIndex
CREATE UNIQUE INDEX "CheckIn_pairId_seq_key" ON "CheckIn"("pairId", "seq");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_inviterId_fkey" FOREIGN KEY ("inviterId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Repair" ADD CONSTRAINT "Repair_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepairName" ADD CONSTRAINT "RepairName_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepairDeclined" ADD CONSTRAINT "RepairDeclined_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Held" ADD CONSTRAINT "Held_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataKey" ADD CONSTRAINT "DataKey_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataKey" ADD CONSTRAINT "DataKey_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInReply" ADD CONSTRAINT "CheckInReply_pairId_checkInId_fkey" FOREIGN KEY ("pairId", "checkInId") REFERENCES "CheckIn"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


