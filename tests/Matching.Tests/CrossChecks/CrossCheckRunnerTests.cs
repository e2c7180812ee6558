using System.Text;
using LowIncomeMonitor.Platform.Files;
using static LowIncomeMonitor.Matching.Tests.CrossChecks.CheckFolder;

namespace LowIncomeMonitor.Matching.Tests.CrossChecks;

public sealed class CrossCheckRunnerTests : IDisposable
{
    private readonly CheckFolder _folder = new();

    [Theory]
    [InlineData("utf-8", "\n", "")]
    [InlineData("utf-8", "\r\n", "\uFEFF")]
    [InlineData("gb18030", "\r\n", "")]
    [InlineData("gb18030", "\n", "\uFEFF")]
    [InlineData("utf-16", "\r\n", "\uFEFF")]
    public async Task Run_EveryEncodingAndLineBreak_FindsTheHitOnItsLine(string name, string lineBreak, string mark)
    {
        var encoding = name == "utf-16" ? Encoding.Unicode : TextEncoding.Named(name);
        var text = mark + VehicleHeader + $"V1,110101199001011237,王伟,京A1,car,2020-01-01\n\nV2,{Number},欧阳明,\"京A\n\"\"2\"\"\",car,2020-01-01\n"
            + $"V3,{Number},欧阳铭,京A3,car,2020-01-01";

        var summary = await _folder.RunAsync(text.Replace("\n", lineBreak, StringComparison.Ordinal), encoding);

        var hits = Read(_folder.Out);
        Assert.Equal((3, 2L, 1L, 1L), (summary.Rows, summary.Hits, summary.Strong, summary.Medium));
        Assert.Equal(["4", "6"], hits.Select(h => h["registry_line"]));
        Assert.Equal(["strong", "medium"], hits.Select(h => h["match"]));
        Assert.Equal(["number_and_name", "name_differs"], hits.Select(h => h["reason"]));
        Assert.Equal(("H2", "4", "欧阳明", Number), (hits[0]["household_id"], hits[0]["roster_line"], hits[0]["person_name"], hits[0]["person_id"]));
        Assert.Equal($"京A{lineBreak}\"2\"", hits[0]["registry_plate"]);
        Assert.Equal("欧阳铭", hits[1]["registry_owner_name"]);
    }

    [Fact]
    public async Task Run_NumbersInEveryState_AreReadOrReported()
    {
        string[] read = [Number, Number.ToLowerInvariant(), "11010519491231002Ｘ", $"\" {Number} \"", $"'{Number}", "110105491231002"];
        (string Text, string Code)[] refused =
        [
            ("", "number.missing"), ("110105194912310021", "number.check_digit"), ("1101051949123100", "number.length"),
            ("110105********002X", "number.masked"), ("1.10105E+17", "number.scientific"), ("99010519491231002X", "number.province"),
            ("11010519490231002X", "number.birth_date"), ("王", "number.character"), ("11010520490101001X", "number.not_yet_born"),
        ];
        var register = new StringBuilder(VehicleHeader);
        foreach (var text in read.Concat(refused.Select(r => r.Text)))
            register.Append("V,").Append(text).Append(",欧阳明,,car,2020-01-01\n");
        register.Append("V,too,few\n").Append("V,\"quote\"s,,,,\n");

        var summary = await _folder.RunAsync(register.ToString());

        Assert.Equal((17, 11L, 6L, 1, 1), (summary.Rows, summary.Refused, summary.Strong, summary.People, summary.Households));
        var lines = Read(_folder.Quarantine).Where(r => r["file"] == "register").ToList();
        Assert.Equal([.. refused.Select(r => r.Code), "input.cells", "input.quoting"], lines.Select(r => r["code"]));
        Assert.Equal([.. Enumerable.Range(8, 11).Select(i => $"{i}")], lines.Select(r => r["line"]));
        Assert.All(lines, r => Assert.NotEmpty(r["reason_zh"] + r["reason_en"]));
        Assert.True(summary.WasRounded);
    }

    [Fact]
    public async Task Run_RosterWithUnusableNumbers_ReportsThemAndChecksTheOthers()
    {
        var summary = await _folder.RunAsync(VehicleHeader);

        Assert.Equal((4, 3, 0L), (summary.RosterPeople, summary.RosterRefused, summary.Rows));
        Assert.Equal(
            [("2", "number.check_digit"), ("3", "number.check_digit"), ("5", "number.missing")],
            Read(_folder.Quarantine).Select(r => (r["line"], r["code"])));
    }

    [Fact]
    public async Task Run_AsOf_LeavesOutWhoIsNotEnrolledThatDay()
    {
        _folder.Write("roster.csv", Roster);
        _folder.Write("register.csv", VehicleHeader + $"V1,{Number},欧阳明,,car,2020-01-01\n");

        var before = await RunAsync(_folder.Request() with { AsOf = new(2023, 12, 31) });
        var on = await RunAsync(_folder.Request() with { AsOf = new(2024, 1, 1) });

        Assert.Equal((0L, 3), (before.Hits, before.RosterNotEnrolled));
        Assert.Equal((1L, 1), (on.Hits, on.RosterNotEnrolled));
    }

    [Fact]
    public async Task Run_BirthDateOfTheRegisterDiffers_IsADataCheck()
    {
        await _folder.RunAsync("owner_id,owner_name,birth_date\n" + $"{Number},欧阳明,1949-12-31\n{Number},欧阳明,19491230\n{Number},欧?明,\n");

        Assert.Equal(
            [("strong", "number_and_name"), ("medium", "birth_date_differs"), ("medium", "name_missing")],
            Read(_folder.Out).Select(h => (h["match"], h["reason"])));
    }

    [Fact]
    public async Task Run_Marriages_LookBothUpAndRefuseTheRowOnce()
    {
        _folder.Write("roster.csv", Roster);
        _folder.Write("register.csv",
            $"record_id,person_a_id,person_a_name,person_b_id,person_b_name,event,on\nM1,,甲,,乙,marriage,2020-01-01\nM2,,甲,{Number},欧阳明,marriage,2020-01-01\n");

        var summary = await RunAsync(_folder.Request("marriages"));

        Assert.Equal((2, 2L, 1L), (summary.Rows, summary.Refused, summary.Strong));
        Assert.Equal("person_b_id", Assert.Single(Read(_folder.Out))["matched_column"]);
    }

    [Fact]
    public async Task Run_JsonLines_TakesTheSameWay()
    {
        _folder.Write("roster.csv", Roster);
        _folder.Write("register.jsonl",
            "{\"record_id\":\"D1\",\"person_id\":\"" + Number + "\",\"name\":\"欧阳明\",\"died_on\":\"2024-01-01\"}\n\nno object\n"
            + "{\"name\":\"欧阳\\n明\",\"person_id\":null,\"record_id\":2}\n");

        var summary = await RunAsync(_folder.Request("deaths", "register.jsonl"));

        Assert.Equal((3, 2L, 1L), (summary.Rows, summary.Refused, summary.Strong));
        Assert.Equal("1", Assert.Single(Read(_folder.Out))["registry_line"]);
        Assert.Equal(
            [("3", "input.json"), ("4", "number.missing")],
            Read(_folder.Quarantine).Where(r => r["file"] == "register").Select(r => (r["line"], r["code"])));
    }

    [Fact]
    public async Task Run_WrongHeader_NamesWhatIsMissingAndAcceptedAndLeavesAnEarlierResult()
    {
        await _folder.RunAsync(VehicleHeader);
        var earlier = await File.ReadAllTextAsync(_folder.Out);
        _folder.Write("register.csv", "plate,身份证\n京A1,1\n");

        var refused = await Assert.ThrowsAsync<FileRefusedException>(() => RunAsync(_folder.Request()));

        Assert.Contains("Missing: owner_id, owner_name", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Accepted: record_id, owner_id, owner_name, birth_date", refused.Message, StringComparison.Ordinal);
        Assert.Equal(earlier, await File.ReadAllTextAsync(_folder.Out));
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(_folder.Out)!), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OwnColumnNames_AreMapped()
    {
        _folder.Write("roster.csv", "户号,证号,姓名\nH2," + Number + ",欧阳明\n");
        _folder.Write("register.csv", "车主证号,车主\n" + Number + ",欧阳明\n");
        var request = _folder.Request() with
        {
            RosterMappingPath = _folder.Write("roster.yaml", "户号: household_id\n证号: person_id\n姓名: name\n"),
            RegisterMappingPath = _folder.Write("register.yaml", "车主证号: owner_id\n车主: owner_name\n"),
        };

        Assert.Equal(1, (await RunAsync(request)).Strong);
        Assert.Equal("欧阳明", Assert.Single(Read(_folder.Out))["registry_车主"]);
    }

    [Fact]
    public async Task Run_Report_AnswersEveryHouseholdAndShowsNoNameOnTheScreen()
    {
        _folder.Write("roster.csv", Roster);
        _folder.Write("register.csv", VehicleHeader + $"V1,{Number},欧阳明,,car,2020-01-01\n");
        using var screen = new StringWriter();

        await RunAsync(_folder.Request() with { ReportPath = _folder.PathOf("report.md"), ReportScreen = screen });
        await RunAsync(_folder.Request() with { ReportPath = _folder.PathOf("report.csv") });

        var text = await File.ReadAllTextAsync(_folder.PathOf("report.md"));
        Assert.Contains("roster line 4: register line 2, strong: number and name agree", text, StringComparison.Ordinal);
        Assert.Contains("名册第 4 行 欧阳明：登记库第 2 行，强：号码与姓名一致", text, StringComparison.Ordinal);
        Assert.Contains("Household H1", screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("欧阳", screen.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [("H1", "2", "0", "unchecked"), ("H2", "1", "1", "verify")],
            Read(_folder.PathOf("report.csv")).Select(r => (r["household_id"], r["unchecked_people"], r["records"], r["verdict"])));
    }

    [Fact]
    public async Task Run_ResultsHoldPersonalData_AreTheOwnersAlone()
    {
        await _folder.RunAsync(VehicleHeader);

        Assert.All([_folder.Out, _folder.Quarantine], path => Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(path).UnixFileMode));
    }

    [Theory]
    [InlineData("register.csv")]
    [InlineData("hits.xlsx")]
    public async Task Run_ResultThatWouldOverwriteOrMislead_IsRefused(string name)
    {
        _folder.Write("roster.csv", Roster);
        _folder.Write("register.csv", VehicleHeader);

        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(_folder.Request() with { OutPath = _folder.PathOf(name) }));
    }

    [Fact]
    public async Task Run_UnknownSource_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(_folder.Request("boats")));

    public void Dispose() => _folder.Dispose();
}
