-- CreateTable
CREATE TABLE "OwnWork" (
    "userId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnWork_pkey" PRIMARY KEY ("userId","section")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("userId","id")
);

-- AddForeignKey
ALTER TABLE "OwnWork" ADD CONSTRAINT "OwnWork_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Own work is its author's alone: to the other it is not even a row.
alter table "OwnWork" enable row level security;
alter table "Appointment" enable row level security;
create policy own on "OwnWork" to mend_app using ("userId" = my_id());
create policy own on "Appointment" to mend_app using ("userId" = my_id());
grant select, insert, update, delete on "OwnWork", "Appointment" to mend_app;

create trigger few before insert on "Appointment" for each row execute function keep_few('200', 'id');
