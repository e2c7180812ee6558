using System.Globalization;
using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Output;

/// <summary>The roster: one row a person and household, with a few rubbish rows among them.</summary>
internal static class RosterFile
{
    public const string Header =
        "household_id,person_id,name,relation,region,area,programme,enrolled_on,ended_on,end_reason,monthly_amount,"
        + "declared_monthly_income,disability_kind,disability_grade,severe_illness,labour_capacity,schooling,"
        + "single_person_dibao,phone";

    private const int PeoplePerSpoiledRow = 5_000;

    public static FileCounts Write(TextWriter writer, County county)
    {
        var csv = new CsvRow(writer);
        writer.Write(Header);
        writer.Write('\n');
        var spoiled = county.Options.People < 300 ? 0 : 1 + county.Options.People / PeoplePerSpoiledRow;
        var every = county.Households.Count / (spoiled + 1) + 1;
        var (rows, written) = (0, 0);
        for (var i = 0; i < county.Households.Count; i++)
        {
            foreach (var member in county.Households[i].Members)
            {
                Write(csv, county.Households[i], member);
                rows++;
            }

            if (i % every == every - 1 && written < spoiled)
                WriteSpoiled(csv, county, written++);
        }

        return new FileCounts("roster", rows + written, written, 0, 0, rows);
    }

    private static void Write(CsvRow csv, Household household, Membership member)
    {
        csv.Text(household.Id).Text(member.NumberText).Text(member.Person.Name).Text(member.Relation).Text(household.Region)
            .Text(household.Urban ? "urban" : "rural").Text(ProgrammeWords.Of(member.Programme)).Day(member.EnrolledOn)
            .Day(member.EndedOn).Text(member.EndReason).Whole(member.OwnAmount ?? household.MonthlyAmount).Whole(member.Income)
            .Text(member.DisabilityKind).Whole(member.DisabilityGrade).Flag(member.SevereIllness).Text(member.Labour)
            .Text(member.Schooling).Flag(member.SinglePersonDibao).Text(member.Phone).End();
    }

    /// <summary>Rows of households that do not exist otherwise: a name, a programme or a possible date is missing.</summary>
    private static void WriteSpoiled(CsvRow csv, County county, int index)
    {
        var region = county.Households[0].Region;
        csv.Text(string.Create(CultureInfo.InvariantCulture, $"HX{index + 1:D5}")).Text("").Text(index % 3 == 0 ? "" : "王伟")
            .Text("head").Text(region).Text("rural").Text(index % 3 == 1 ? "" : "dibao")
            .Text(index % 3 == 2 ? "2023-02-30" : "2020-05-01");
        for (var i = 0; i < 11; i++)
            csv.Text("");
        csv.End();
    }
}
