using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests.Store;

public sealed class RosterDiffTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Person A = Person.Nth(1);
    private static readonly Person B = Person.Nth(2);
    private static readonly Person C = Person.Nth(3);

    [RequiresPostgresFact]
    public async Task Apply_JoinLeaveChangeRejoin_IsDatedAndNothingIsOverwritten()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", A), Matcher.Line("H1", B)]);
        await matcher.RosterAsync("2023-02-01", [Matcher.Line("H1", A, line => line.LabourCapacity = "none"), Matcher.Line("H2", C)]);
        await matcher.RosterAsync(
            "2023-03-01", [Matcher.Line("H1", A, line => line.LabourCapacity = "none"), Matcher.Line("H1", B), Matcher.Line("H2", C)]);

        Assert.Equal(
            [
                "1 2023-01-01 2023-02-01", "1 2023-02-01 -", "2 2023-01-01 2023-02-01", "2 2023-03-01 -", "3 2023-02-01 -",
            ],
            await TextsAsync(matcher, "select concat_ws(' ', person_id, valid_from, coalesce(valid_to::text, '-')) from roster.memberships order by 1"));
        Assert.Equal(
            [
                "snapshot-1 enrolled 1", "snapshot-1 enrolled 2", "snapshot-1 joined 1", "snapshot-1 joined 2",
                "snapshot-2 enrolled 3", "snapshot-2 enrolment_ended 2", "snapshot-2 joined 3", "snapshot-2 left 2",
                "snapshot-2 member_changed 1", "snapshot-3 enrolment_changed 2", "snapshot-3 joined 2",
            ],
            await TextsAsync(matcher, "select concat_ws(' ', snapshot_id, kind, person_id) from roster.changes order by 1"));
    }

    [RequiresPostgresFact]
    public async Task Apply_SameSnapshotTwiceOrShuffled_ChangesNothing()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        RosterLine[] lines = [Matcher.Line("H1", A), Matcher.Line("H1", B, line => line.EndedOn = "2022-12-01"), Matcher.Line("H2", C)];
        await matcher.RosterAsync("2023-01-01", lines);
        var version = await matcher.Database.ScalarAsync<long>("select count(*) from roster.index_journal");

        await matcher.RosterAsync("2023-01-01", lines);
        await matcher.RosterAsync("2023-02-01", [lines[2], lines[1], lines[0]]);

        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from roster.changes where snapshot_id <> 'snapshot-1'"));
        Assert.Equal(3, await matcher.Database.ScalarAsync<long>("select count(*) from roster.memberships"));
        Assert.Equal(3, await matcher.Database.ScalarAsync<long>("select count(*) from roster.enrolments"));
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from roster.people_past"));
        Assert.Equal(version, await matcher.Database.ScalarAsync<long>("select count(*) from roster.index_journal"));
    }

    [RequiresPostgresFact]
    public async Task Apply_TruncatedOlderOrUndated_IsRefusedWithItsReasonAndChangesNothing()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-03-01", [Matcher.Line("H1", A)]);
        await matcher.RosterAsync("2023-04-01", [Matcher.Line("H1", B)], said: 2);
        await matcher.RosterAsync("2023-02-01", [Matcher.Line("H1", C)]);
        await matcher.RosterAsync("soon", [Matcher.Line("H1", C)]);

        Assert.Equal(
            [
                "snapshot-1 applied", "snapshot-2 refused line_count_differs", "snapshot-3 refused older_than_applied",
                "snapshot-4 refused bad_as_of",
            ],
            await TextsAsync(matcher, "select concat_ws(' ', snapshot_id, status, reason) from roster.snapshots order by 1"));
        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from roster.people"));
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from roster.staging"));
    }

    [RequiresPostgresFact]
    public async Task Apply_EventsComeTwice_CountOnce()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        var events = matcher.RosterEvents("s", "2023-01-01", [Matcher.Line("H1", A), Matcher.Line("H1", B)]).ToList();

        await matcher.RosterEventsAsync([events[0], events[0], events[1], events[2], events[1], events[3], events[3], events[2]]);

        Assert.Equal("applied", await matcher.Database.ScalarAsync<string>("select status from roster.snapshots"));
        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from roster.memberships"));
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from roster.staging"));
    }

    [RequiresPostgresFact]
    public async Task Apply_PartialSnapshot_NobodyLeaves()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", A), Matcher.Line("H2", B)]);
        await matcher.RosterAsync("2023-02-01", [Matcher.Line("H3", C)], complete: false);

        Assert.Equal(3, await matcher.Database.ScalarAsync<long>("select count(*) from roster.memberships where valid_to is null"));
    }

    [RequiresPostgresFact]
    public async Task Apply_OnePersonInTwoHouseholds_IsOnePersonWithTwoMemberships()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", A), Matcher.Line("H2", A)]);

        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from roster.people"));
        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from roster.memberships"));
    }

    [RequiresPostgresFact]
    public async Task Apply_NumberDefects_AreCodesThatRulesRead()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync(
            "2023-01-01",
            [
                Matcher.Line("H1", A with { Number = A.Number[..17] + (A.Number[17] == '1' ? '2' : '1') }),
                Matcher.Line("H2", B, line => line.Extra["sex"] = "sex of the number"),
                Matcher.Line("H3", C, line => line.Extra["birth_date"] = "1931-01-01"),
                Matcher.Line("H4", Person.Nth(4)),
                Matcher.Line("H5", Person.Nth(4) with { Name = "欧阳修" }),
            ]);

        Assert.Equal(
            ["1 WrongCheckDigit", "2", "3 BirthDateConflict", "4 SharedNumber"],
            await TextsAsync(matcher, "select concat_ws(' ', person_id, number_defect) from roster.people order by 1"));
    }

    [RequiresPostgresFact]
    public async Task Apply_SameNameAndBirthDateUnderAnotherNumber_IsADoubtOfBothUntilOneIsCorrected()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", A)]);
        var twin = A with { Number = Person.Nth(44).Number };
        await matcher.RosterAsync("2023-02-01", [Matcher.Line("H1", A), Matcher.Line("H2", twin)]);

        Assert.Equal(
            ["1 {same_name_and_birth_date}", "2 {same_name_and_birth_date}"],
            await TextsAsync(matcher, "select concat_ws(' ', person_id, number_doubts::text) from roster.people order by 1"));

        await matcher.RosterAsync("2023-03-01", [Matcher.Line("H1", A), Matcher.Line("H2", twin with { Name = "欧阳修" })]);

        Assert.Equal(
            ["1 {}", "2 {}"],
            await TextsAsync(matcher, "select concat_ws(' ', person_id, number_doubts::text) from roster.people order by 1"));
        Assert.Equal(
            ["1 {same_name_and_birth_date}", "1 {}", "2 {same_name_and_birth_date}"],
            await TextsAsync(matcher, "select concat_ws(' ', person_id, number_doubts::text) from roster.people_past order by person_id, past_id desc"));
    }

    [RequiresPostgresFact]
    public async Task Apply_NumberPutRight_StaysTheSamePersonWithAPast()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", A with { Number = "" })]);
        await matcher.RosterAsync("2023-02-01", [Matcher.Line("H1", A)]);
        await matcher.RosterAsync("2023-03-01", [Matcher.Line("H1", A)]);

        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from roster.people where token is not null and number_defect is null"));
        Assert.Equal("Empty", await matcher.Database.ScalarAsync<string>("select number_defect from roster.people_past"));
        Assert.Equal(["snapshot-2 number_corrected"], await TextsAsync(
            matcher, "select concat_ws(' ', snapshot_id, kind) from roster.changes where snapshot_id <> 'snapshot-1'"));
        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from roster.memberships"));
    }

    private static async Task<List<string>> TextsAsync(Matcher matcher, string sql)
    {
        await using var command = matcher.Database.DataSource.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await rows.ReadAsync())
            texts.Add(rows.GetString(0));
        return texts;
    }
}
